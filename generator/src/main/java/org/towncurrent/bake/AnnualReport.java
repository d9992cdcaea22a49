package org.towncurrent.bake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.towncurrent.facts.AnnualInformation;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Program;
import org.towncurrent.pages.AnnualSheets;
import org.towncurrent.pages.ShapedSheets;
import org.towncurrent.rates.Day;
import org.towncurrent.read.ContentReader;
import org.towncurrent.read.ProjectFiles;
import org.towncurrent.read.Reading;
import org.towncurrent.read.ReportFormFile;
import org.towncurrent.rules.Rules;
import org.towncurrent.workbook.Sheet;
import org.towncurrent.workbook.Workbook;

/**
 * The workbook of the Annual Report of a program's year.
 *
 * @param file its bytes; empty where something is wrong, or nothing is told of the year
 * @param years those of which something is told
 * @param sample whether any of it is made up
 * @param errors what is wrong with the files
 */
public record AnnualReport(
    Optional<byte[]> file, List<Integer> years, boolean sample, List<Finding> errors) {

  public AnnualReport {
    years = List.copyOf(years);
    errors = List.copyOf(errors);
  }

  /**
   * Reads, checks and makes it.
   *
   * @param order with the one program that it is about
   * @param form the file that says how the workbook is to look
   */
  public static AnnualReport of(Bakery.Order order, int year, Optional<Path> form)
      throws IOException {
    List<Finding> unfit = ProjectFiles.lookOver(order.root());
    if (!unfit.isEmpty()) {
      return failed(unfit);
    }
    Reading reading =
        ContentReader.read(order.root(), order.config(), Set.copyOf(order.programs()));
    List<Finding> errors = new ArrayList<>(reading.findings());
    if (reading.facts().isEmpty()) {
      return failed(errors);
    }
    Facts facts = reading.facts().get();
    Rules.check(facts, order.day()).findings().stream()
        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
        .forEach(errors::add);
    if (!errors.isEmpty() || facts.programs().isEmpty()) {
      return failed(errors.stream().sorted().toList());
    }
    Program program = facts.programs().get(0);
    Day day = facts.config().dayOf(program.id(), order.day());
    Optional<AnnualInformation> told = program.annual().of(year);
    Optional<byte[]> file = Optional.empty();
    if (told.isPresent()) {
      List<Sheet> sheets = AnnualSheets.of(facts, program, told.get(), day);
      if (form.isPresent()) {
        ReportFormFile wanted = ReportFormFile.read(form.get(), form.get().toString());
        if (wanted.form().isEmpty()) {
          return failed(wanted.findings());
        }
        ShapedSheets shaped = ShapedSheets.of(sheets, wanted.form().get());
        if (!shaped.findings().isEmpty()) {
          return failed(shaped.findings());
        }
        sheets = shaped.sheets();
      }
      file = Optional.of(Workbook.of(sheets, day.iso()));
    }
    return new AnnualReport(
        file,
        program.annual().years().stream().map(AnnualInformation::year).toList(),
        program.sample() || told.filter(AnnualInformation::sample).isPresent(),
        List.of());
  }

  private static AnnualReport failed(List<Finding> errors) {
    return new AnnualReport(Optional.empty(), List.of(), false, errors);
  }
}
