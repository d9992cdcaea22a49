package org.towncurrent.rules;

import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.Ways;

/** A form would send what a resident types to an address that is not safe. */
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
    return "201 C.M.R. 17.00: personal information of residents travels encrypted";
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
