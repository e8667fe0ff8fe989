package org.millwright.directory.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.millwright.directory.roster.RosterRefusal.Word;

/** Walks the one table of a CSV. Encoding and separator are found out: no spreadsheet asks its user for either. */
final class CsvTables {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvTables() {}

    static void walk(Path path, String name, TableVisitor visitor) throws IOException, Refused {
        Charset charset = charset(path);
        visitor.table(name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", ""), true);
        try (Reader in = open(path, charset);
                CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(separator(path, charset))
                        .skipEmptyLines(false).allowExtraFields(true).allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true).ofCsvRecord(in)) {
            int number = 0;
            for (CsvRecord csv : records) {
                List<RawCell> cells = csv.getFields().stream().map(RawCell::text).toList();
                visitor.row(++number, cells);
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw new Refused(Word.DAMAGED);
        }
        visitor.end();
    }

    /**
     * A byte-order mark decides; else whatever decodes without fault as UTF-8 is UTF-8, which no longer text in GB 18030
     * does by chance; else GB 18030, in which Chinese spreadsheets save.
     */
    static Charset charset(Path path) throws IOException, Refused {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(2);
        }
        if (head.length == 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length == 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            if (decodes(path, charset)) {
                return charset;
            }
        }
        throw new Refused(Word.UNREADABLE_TEXT);
    }

    private static boolean decodes(Path path, Charset charset) throws IOException {
        try (Reader in = open(path, charset)) {
            in.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Reader open(Path path, Charset charset) throws IOException {
        Reader in = new BufferedReader(new InputStreamReader(Files.newInputStream(path), charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)));
        in.mark(1);
        if (in.read() != BYTE_ORDER_MARK) {
            in.reset();
        }
        return in;
    }

    /** The separator that stands most often outside quotes in the first line that has any. */
    private static char separator(Path path, Charset charset) throws IOException {
        try (BufferedReader in = new BufferedReader(open(path, charset))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String plain = line.replaceAll("\"[^\"]*\"", "");
                char best = ',';
                long most = 0;
                for (char separator : new char[] {',', ';', '\t'}) {
                    long count = plain.chars().filter(c -> c == separator).count();
                    if (count > most) {
                        best = separator;
                        most = count;
                    }
                }
                if (most > 0) {
                    return best;
                }
            }
        }
        return ',';
    }
}
