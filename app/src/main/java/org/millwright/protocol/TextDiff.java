package org.millwright.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What changed in a text, word by word. Chinese has no spaces to tell words by, and a dictionary is more than the purpose needs: there each character counts as a
 * word, figures and Latin words stay whole ("37.3 ℃"), and what would be left standing alone between two changes goes with them, or nobody could read it.
 */
public final class TextDiff {

    public enum Kind { SAME, REMOVED, ADDED }

    public record Piece(Kind kind, String text) {}

    private static final Pattern TOKEN = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+(?:[.,:/_-][\\p{L}\\p{N}&&[^\\p{IsHan}]]+)*|\\s+|.", Pattern.DOTALL);

    /** Beyond this the change is shown whole: the table below grows with the square. */
    private static final int MOST_TOKENS = 4_000;

    private TextDiff() {}

    /** Joined without the added pieces it is the text before, without the removed ones the text after. */
    public static List<Piece> between(String before, String after) {
        List<String> old = tokens(before), now = tokens(after);
        if (old.size() > MOST_TOKENS || now.size() > MOST_TOKENS) return pieces(List.of(new Run(Kind.REMOVED, old), new Run(Kind.ADDED, now)));
        return pieces(joined(runs(old, now)));
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Of one kind, uncut. */
    private record Run(Kind kind, List<String> tokens) {

        /** Too little to read on its own between two changes: one character, a space, a comma. */
        boolean isScrap() {
            return tokens.stream().filter(token -> !token.isBlank() && Character.isLetterOrDigit(token.codePointAt(0))).count() < 2
                    && tokens.stream().mapToInt(String::length).sum() < 4;
        }
    }

    private static List<Run> runs(List<String> old, List<String> now) {
        int[][] common = lengths(old, now);
        var runs = new ArrayList<Run>();
        int i = 0, j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                add(runs, Kind.SAME, old.get(i++));
                j++;
            } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) add(runs, Kind.REMOVED, old.get(i++));
            else add(runs, Kind.ADDED, now.get(j++));
        }
        return runs;
    }

    /** Longest common subsequence of the rest of both, from each place on. */
    private static int[][] lengths(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Run> runs, Kind kind, String token) {
        if (runs.isEmpty() || runs.getLast().kind() != kind) runs.add(new Run(kind, new ArrayList<>()));
        runs.getLast().tokens().add(token);
    }

    /** Each stretch of changes as what went and what came, with the scraps between them. */
    private static List<Run> joined(List<Run> runs) {
        var joined = new ArrayList<Run>();
        List<String> gone = new ArrayList<>(), come = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            boolean between = run.kind() == Kind.SAME && i > 0 && i < runs.size() - 1 && run.isScrap();
            if (run.kind() != Kind.ADDED && (run.kind() != Kind.SAME || between)) gone.addAll(run.tokens());
            if (run.kind() != Kind.REMOVED && (run.kind() != Kind.SAME || between)) come.addAll(run.tokens());
            if (run.kind() == Kind.SAME && !between) {
                settle(joined, gone, come);
                joined.add(run);
            }
        }
        settle(joined, gone, come);
        return joined;
    }

    private static void settle(List<Run> joined, List<String> gone, List<String> come) {
        if (!gone.isEmpty()) joined.add(new Run(Kind.REMOVED, List.copyOf(gone)));
        if (!come.isEmpty()) joined.add(new Run(Kind.ADDED, List.copyOf(come)));
        gone.clear();
        come.clear();
    }

    private static List<Piece> pieces(List<Run> runs) {
        return runs.stream().filter(run -> !run.tokens().isEmpty()).map(run -> new Piece(run.kind(), String.join("", run.tokens()))).toList();
    }
}
