package org.millwright.http;

import java.util.List;

/**
 * A question, and the form that is sent once it is answered.
 *
 * @param known  what should be known besides, in whole sentences
 * @param fields of the form, as they were sent
 */
public record AskPage(String question, List<String> known, String action, List<Field> fields, String back) {

    public record Field(String name, String value) {}
}
