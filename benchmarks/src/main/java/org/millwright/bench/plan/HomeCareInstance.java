package org.millwright.bench.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Home care with skills and double services (Mankowska, Meisel and Bierwirth, Health Care Management Science 17, 2014).
 *
 * @param name       of the file, with its ending, as the table of best-known values has it
 * @param distances  between the office (0) and the patients in order, which are minutes too
 * @param patients   in order
 * @param caregivers in order
 */
record HomeCareInstance(String name, double[][] distances, List<Patient> patients, List<Caregiver> caregivers)
        implements Instance {

    private static final double MOST = 100_000_000;

    /**
     * @param services one or two
     * @param least    the second starts at least so long after the first, where there are two
     * @param most     and at most; both 0 when they start together
     */
    record Patient(String id, double ready, double due, List<Visit> services, double least, double most) {
    }

    record Visit(String service, double minutes) {
    }

    record Caregiver(String id, Set<String> abilities) {
    }

    /** @throws IllegalArgumentException when the file holds no such instance */
    static HomeCareInstance read(Path file) throws IOException {
        try {
            return of(file.getFileName().toString(), JsonMapper.shared().readTree(file.toFile()));
        } catch (JacksonException | NullPointerException missing) {
            throw new IllegalArgumentException(file + ": no home care, something is missing or no JSON", missing);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ": no home care, " + wrong.getMessage(), wrong);
        }
    }

    private static HomeCareInstance of(String name, JsonNode root) {
        int places = root.get("distances").size();
        double[][] distances = new double[places][places];
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                distances[from][to] = number("distances", root.get("distances").get(from).get(to));
            }
        }
        List<Patient> patients = new ArrayList<>();
        for (JsonNode each : root.get("patients")) {
            patients.add(patient(each));
        }
        List<Caregiver> caregivers = new ArrayList<>();
        for (JsonNode each : root.get("caregivers")) {
            Set<String> abilities = new TreeSet<>();
            each.get("abilities").forEach(ability -> abilities.add(ability.asString()));
            caregivers.add(new Caregiver(each.get("id").asString(), abilities));
        }
        Set<String> able = caregivers.stream().flatMap(each -> each.abilities().stream()).collect(Collectors.toSet());
        for (Patient each : patients) {
            for (Visit visit : each.services()) {
                if (!able.contains(visit.service())) {
                    throw new IllegalArgumentException("patient " + each.id() + " needs " + visit.service() + ", which no caregiver is able to do");
                }
            }
        }
        if (patients.isEmpty() || places != patients.size() + 1) {
            throw new IllegalArgumentException(places + " places for an office and " + patients.size() + " patients");
        }
        return new HomeCareInstance(name, distances, patients, caregivers);
    }

    /** Every service of every patient in order, without a start. */
    List<Outcome.Stop> stops() {
        List<Outcome.Stop> stops = new ArrayList<>();
        for (int patient = 1; patient <= patients.size(); patient++) {
            for (int service = 0; service < patients.get(patient - 1).services().size(); service++) {
                stops.add(new Outcome.Stop(patient, service, Double.NaN));
            }
        }
        return stops;
    }

    Visit visit(Outcome.Stop stop) {
        return patients.get(stop.node() - 1).services().get(stop.service());
    }

    private static Patient patient(JsonNode node) {
        List<Visit> services = new ArrayList<>();
        for (JsonNode each : node.get("required_caregivers")) {
            services.add(new Visit(each.get("service").asString(), number("duration", each.get("duration"))));
        }
        JsonNode together = node.get("synchronization");
        JsonNode apart = together == null ? null : together.get("distance");
        boolean sequential = together != null && together.get("type").asString().equals("sequential");
        JsonNode window = node.get("time_window");
        return new Patient(node.get("id").asString(), number("time_window", window.get(0)), number("time_window", window.get(1)), services,
                sequential ? number("distance", apart.get(0)) : 0, sequential ? number("distance", apart.get(1)) : 0);
    }

    private static double number(String name, JsonNode node) {
        if (!node.isNumber() || !(node.asDouble() >= 0 && node.asDouble() <= MOST)) {
            throw new IllegalArgumentException(name + " is " + node + ", must be a number from 0 to " + (long) MOST);
        }
        return node.asDouble();
    }
}
