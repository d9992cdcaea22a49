package org.towncurrent.rules;

import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.Ways;

/**
 * A form would send what a resident types to an address that is not safe.
 *
 * <p>The address has to be a full one with {@code https://}, without a user name and without a part
 * behind {@code #}. Residents type their names and the numbers of their accounts there.
 */
final class FormAddress implements Rule {

  @Override
  public String code() {
    return "form-address";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "plain sense, no statute: names and account numbers must not travel where others can "
        + "read them";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      ways(program.leave(), "leave", report);
      ways(program.change(), "change", report);
      ways(program.join(), "join", report);
    }
  }

  private static void ways(Ways ways, String key, Report report) {
    ways.form()
        .ifPresent(
            form ->
                WebAddress.problemWithFragment(form)
                    .ifPresent(
                        why ->
                            report.add(
                                ways.origin().at("form"),
                                "The form address "
                                    + Words.quoted(form)
                                    + " under `"
                                    + key
                                    + "` "
                                    + why
                                    + ".",
                                "Write the full https:// address that receives the form.")));
  }
}
