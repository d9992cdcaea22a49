package org.towncurrent.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Place;

/** What is to be said of one drawing: errors, and all that was left out as one warning. */
final class Remarks {

  private static final int NAMED = 12;

  private final String file;
  private final List<Finding> errors = new ArrayList<>();
  private final List<Finding> warnings = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  private record LeftOut(String what, Spot spot) {}

  Remarks(String file) {
    this.file = file;
  }

  /** The drawing cannot be used; why is among the remarks. */
  static final class Refused extends RuntimeException {
    Refused() {
      super("refused", null, false, false);
    }
  }

  void error(Spot spot, String message, String hint) {
    errors.add(Finding.error("bad-seal", place(spot), message, hint));
  }

  Refused refuse(Spot spot, String message, String hint) {
    error(spot, message, hint);
    return new Refused();
  }

  void stopOnErrors() {
    if (hasErrors()) {
      throw new Refused();
    }
  }

  /** Something that might have been seen, or might have acted, is not in the drawing any more. */
  void leaveOut(String what, Spot spot) {
    leftOut.add(new LeftOut(what, spot));
  }

  boolean leftOut() {
    return !leftOut.isEmpty();
  }

  boolean hasErrors() {
    return !errors.isEmpty();
  }

  List<Finding> findings() {
    List<Finding> all = new ArrayList<>(errors);
    all.addAll(warnings);
    if (leftOut()) {
      all.add(cleaned());
    }
    return all;
  }

  private Finding cleaned() {
    List<String> named =
        leftOut.stream()
            .limit(NAMED)
            .map(one -> one.what() + " at line " + one.spot().line())
            .toList();
    int more = leftOut.size() - named.size();
    return new Finding(
        Severity.WARNING,
        "seal-cleaned",
        place(leftOut.get(0).spot()),
        (leftOut.size() == 1 ? "1 thing was" : leftOut.size() + " things were")
            + " left out of the drawing: "
            + String.join(", ", named)
            + (more > 0 ? ", and " + more + " more." : "."),
        Optional.empty(),
        "Look at the published seal. If it looks right, save the file without them, as plain SVG,"
            + " and this goes away.");
  }

  private Place place(Spot spot) {
    return new Place(file, spot.line(), spot.column());
  }
}
