package org.towncurrent.read;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.PageText;

/**
 * What came of reading one Markdown file.
 *
 * @param page the page; empty when something is wrong with the file
 * @param findings what is wrong, sorted; empty when the page is there
 */
public record PageReading(Optional<PageText> page, List<Finding> findings) {

  public PageReading {
    findings = List.copyOf(findings);
  }
}
