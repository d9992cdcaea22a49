package org.towncurrent.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.towncurrent.facts.Finding;

/**
 * What a check found, as JSON for other programs. {@code docs/schemas/findings.json} describes it;
 * a key may be added to it, none is ever changed or taken away while {@code version} is 1. The same
 * check gives the same bytes.
 */
public final class FindingsJson {

  private static final int VERSION = 1;

  private FindingsJson() {}

  /** The bytes to write. */
  public static byte[] of(Checked checked) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("version", VERSION);
    all.put("asOf", checked.asOf().iso());
    all.put(
        "programs",
        checked.programs().stream()
            .map(one -> ordered("id", one.id(), "asOf", one.asOf().iso()))
            .toList());
    checked.rules().ifPresent(rules -> all.put("rules", rules(rules)));
    Map<String, Object> counts = new LinkedHashMap<>();
    for (Finding.Severity severity : Finding.Severity.values()) {
      counts.put(name(severity), checked.count(severity));
    }
    all.put("counts", counts);
    all.put("findings", checked.findings().stream().map(FindingsJson::finding).toList());
    return JsonText.of(all).getBytes(UTF_8);
  }

  private static Map<String, Object> rules(Checked.RulesRun rules) {
    List<Map<String, Object>> couldNot =
        rules.couldNot().stream()
            .map(one -> ordered("rule", one.rule(), "because", one.because()))
            .toList();
    return ordered("ran", rules.ran(), "couldNot", couldNot);
  }

  private static Map<String, Object> finding(Finding finding) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("severity", name(finding.severity()));
    written.put("code", finding.code());
    written.put("file", finding.place().file());
    written.put("line", finding.place().line());
    written.put("column", finding.place().column());
    written.put("message", finding.message());
    finding.authority().ifPresent(authority -> written.put("authority", authority));
    written.put("hint", finding.hint());
    return written;
  }

  private static Map<String, Object> ordered(
      String first, Object firstValue, String second, Object secondValue) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(first, firstValue);
    map.put(second, secondValue);
    return map;
  }

  private static String name(Finding.Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
