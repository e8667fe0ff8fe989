package org.millwright.directory.roster;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.millwright.directory.roster.RosterRefusal.Word;

/**
 * Reads one XML part for what would harm: a DOCTYPE (the way to external entities and to a billion laughs), a macro's
 * content type, a cell address that would make a row of billions, texts and formulas past any a spreadsheet can make.
 * The same parser as the library's, so that one does not see what the other overlooks.
 */
final class WorkbookXml {

    /** Columns go to XFD and rows to 1048576; longer addresses come from no spreadsheet. */
    private static final int ADDRESS_LENGTH = 10;
    /** A cell holds 32,767 characters at most, a formula 8,192. */
    private static final int TEXT_LENGTH = 32_767;
    private static final int DEPTH = 64;
    /** The library looks through all array formulas at every cell. */
    private static final int ARRAY_FORMULAS = 200;

    private static final XMLInputFactory FACTORY = factory();

    /** Endings of the parts there are, in small letters: libraries declare types by ending for parts that they never write. */
    private final Set<String> endings;
    private int rows;
    private int arrayFormulas;

    private WorkbookXml(Set<String> endings) {
        this.endings = endings;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** @return number of row elements */
    static int inspect(String name, InputStream in, Set<String> endings) throws IOException, Refused {
        WorkbookXml part = new WorkbookXml(endings);
        try {
            part.read(FACTORY.createXMLStreamReader(in));
        } catch (XMLStreamException | RuntimeException e) {
            // The parser reads lazily, and throws what it then meets unchecked.
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException cut) {
                    throw cut;
                }
            }
            // Drawings of older versions are not well-formed, and nobody reads them.
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".xml") || lower.endsWith(".rels")) {
                throw new Refused(Word.DAMAGED);
            }
        }
        return part.rows;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException, Refused {
        int depth = 0;
        int length = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Refused(Word.XML_ENTITIES);
                case XMLStreamConstants.START_ELEMENT -> {
                    length = 0;
                    if (++depth > DEPTH) {
                        throw new Refused(Word.BOMB);
                    }
                    element(xml);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    length = 0;
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    length += xml.getTextLength();
                    if (length > TEXT_LENGTH) {
                        throw new Refused(Word.BOMB);
                    }
                }
                default -> { }
            }
        }
    }

    private void element(XMLStreamReader xml) throws Refused {
        switch (xml.getLocalName()) {
            case "row" -> rows++;
            case "c" -> {
                String address = xml.getAttributeValue(null, "r");
                if (address != null && (address.length() > ADDRESS_LENGTH || letters(address) > 3)) {
                    throw new Refused(Word.BOMB);
                }
            }
            case "f" -> {
                if ("array".equals(xml.getAttributeValue(null, "t")) && ++arrayFormulas > ARRAY_FORMULAS) {
                    throw new Refused(Word.BOMB);
                }
            }
            case "Default" -> {
                String ending = xml.getAttributeValue(null, "Extension");
                if (ending == null || endings.contains(ending.toLowerCase(Locale.ROOT))) {
                    contentType(xml.getAttributeValue(null, "ContentType"));
                }
            }
            case "Override" -> contentType(xml.getAttributeValue(null, "ContentType"));
            default -> { }
        }
    }

    private static int letters(String address) {
        int letters = 0;
        while (letters < address.length() && !Character.isDigit(address.charAt(letters))) {
            letters++;
        }
        return letters;
    }

    private static void contentType(String type) throws Refused {
        if (type == null) {
            return;
        }
        String lower = type.toLowerCase(Locale.ROOT);
        if (lower.contains("macroenabled") || lower.contains("vbaproject") || lower.contains("macrosheet")) {
            throw new Refused(Word.MACRO);
        }
        if (lower.contains("sheet.binary")) {
            throw new Refused(Word.BINARY_WORKBOOK);
        }
        if (lower.contains("wordprocessingml.document.main") || lower.contains("presentationml.presentation.main")) {
            throw new Refused(Word.TEXT_DOCUMENT);
        }
    }
}
