package org.millwright.bench.plan;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Vehicle routing with time windows in Solomon's text format. Customer 0 is the depot.
 *
 * @param name     in capitals, as in the file's name
 * @param vehicles at most
 * @param capacity of each
 * @param nodes    depot first
 */
record RoutingInstance(String name, int vehicles, long capacity, List<Node> nodes) implements Instance {

    /** Ten-thousandths of it, and sums of many of those, are still whole numbers. */
    private static final long MOST = 100_000_000;

    record Node(double x, double y, long demand, long ready, long due, long service) {

        double distance(Node other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    /** @throws IllegalArgumentException when the file holds no such instance, with the line that is wrong */
    static RoutingInstance read(Path file) throws IOException {
        long[] fleet = null;
        List<Node> nodes = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String where = file + ": line " + number + ": ";
            double[] numbers = numbers(line.strip().split("\\s+"));
            if (numbers.length == 7) {
                nodes.add(node(where, nodes.size(), numbers));
            } else if (!nodes.isEmpty() && !line.isBlank()) {
                throw new IllegalArgumentException(where + "\"" + line.strip() + "\" is no customer, must be 7 numbers");
            } else if (numbers.length == 2 && fleet == null) {
                fleet = new long[] {whole(where + "NUMBER", numbers[0], 1, 1_000_000), whole(where + "CAPACITY", numbers[1], 0, MOST)};
            }
        }
        if (fleet == null || nodes.size() < 2) {
            throw new IllegalArgumentException(file + ": no fleet or no customers in Solomon's format");
        }
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "").toUpperCase(java.util.Locale.ROOT);
        return new RoutingInstance(name, (int) fleet[0], fleet[1], List.copyOf(nodes));
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException noText) {
            throw new IllegalArgumentException(file + ": no text", noText);
        }
    }

    /** None where anything else stands between them. */
    private static double[] numbers(String[] words) {
        return Arrays.stream(words).allMatch(word -> word.matches("-?\\d+(\\.\\d+)?")) ? Arrays.stream(words).mapToDouble(Double::parseDouble).toArray() : new double[0];
    }

    private static Node node(String where, int expected, double[] numbers) {
        whole(where + "CUST NO.", numbers[0], expected, expected);
        within(where + "XCOORD.", numbers[1], -MOST, MOST);
        within(where + "YCOORD.", numbers[2], -MOST, MOST);
        long due = whole(where + "DUE DATE", numbers[5], 0, MOST);
        return new Node(numbers[1], numbers[2], whole(where + "DEMAND", numbers[3], 0, MOST), whole(where + "READY TIME", numbers[4], 0, due), due,
                whole(where + "SERVICE TIME", numbers[6], 0, MOST));
    }

    private static long whole(String what, double number, long least, long most) {
        within(what, number, least, most);
        if (number != Math.rint(number)) {
            throw new IllegalArgumentException(what + " is " + number + ", must be a whole number");
        }
        return (long) number;
    }

    private static void within(String what, double number, long least, long most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(what + " is " + (number == Math.rint(number) ? String.format(java.util.Locale.ROOT, "%.0f", number) : "" + number)
                    + ", must be " + (least == most ? "" + least : "from " + least + " to " + most));
        }
    }

    int customers() {
        return nodes.size() - 1;
    }
}
