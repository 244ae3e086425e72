package se.bistand.decision.calculation;

import java.util.ArrayList;
import java.util.List;
import se.bistand.decision.domain.Money;

/// The average change of each kind of household as bars to the left and right of a line, ready to be drawn: only whole
/// numbers of the drawing's own unit.
/// @param height of the whole drawing
record ConsequenceChart(int height, List<Bar> bars) {
    static final int WIDTH = 480;
    private static final int MIDDLE = WIDTH / 2;
    private static final int LONGEST = 170;
    private static final int ROW = 54;
    private static final int BAR_BELOW_LABEL = 24;
    private static final int LABEL = 16;
    private static final int TEXT_BELOW_BAR_TOP = 15;

    /// @param x where the bar begins
    /// @param length 0 for no change
    /// @param textY the base line of the amount
    record Bar(String label, String amount, boolean less, int labelY, int x, int y, int length, int textX, int textY) {}

    static ConsequenceChart of(List<Consequence.Group> groups) {
        var longest = groups.stream()
                .map(Consequence.Group::meanOre)
                .mapToLong(mean -> mean == null ? 0 : Math.abs(mean))
                .max()
                .orElse(0);
        var bars = new ArrayList<Bar>();
        for (var group : groups) {
            var mean = group.meanOre();
            if (mean != null) {
                bars.add(bar(group.household(), mean, longest, bars.size() * ROW));
            }
        }
        return new ConsequenceChart(bars.size() * ROW, List.copyOf(bars));
    }

    private static Bar bar(String label, long mean, long longest, int top) {
        var length = longest == 0 ? 0 : (int) (Math.abs(mean) * LONGEST / longest);
        var y = top + BAR_BELOW_LABEL;
        var less = mean < 0;
        return new Bar(
                label,
                (mean > 0 ? "+" : "") + new Money(mean).inSwedish(),
                less,
                top + LABEL,
                less ? MIDDLE - length : MIDDLE,
                y,
                length,
                less ? MIDDLE + 6 : MIDDLE - 6,
                y + TEXT_BELOW_BAR_TOP);
    }
}
