package org.towncurrent.press;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;

/**
 * The names by which the cells of a table call their headers. The browser numbers them with a
 * counter that does not begin anew with every page, so they are other ones each time: here they are
 * numbered from one, in the same order.
 */
final class NodeNames {

  private static final Pattern NAME = Pattern.compile("node[0-9]{8}");

  /** What leads out of the tree of tags, to pages and back to parents. */
  private static final Set<COSName> OUTWARD =
      Set.of(COSName.P, COSName.getPDFName("Pg"), COSName.getPDFName("Obj"));

  private NodeNames() {}

  /** Numbers those of the tree of tags that begins here. */
  static void number(COSDictionary tree) {
    Set<String> names = new TreeSet<>();
    walk(
        tree,
        name -> {
          names.add(name);
          return name;
        });
    Map<String, String> numbers = new HashMap<>();
    for (String name : names) {
      numbers.put(name, String.format(Locale.ROOT, "node%08d", numbers.size() + 1));
    }
    walk(tree, name -> numbers.getOrDefault(name, name));
  }

  private static void walk(COSDictionary tree, Function<String, String> renamed) {
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSBase> open = new ArrayDeque<>();
    open.add(tree);
    while (!open.isEmpty()) {
      COSBase one = open.poll();
      if (!seen.add(one)) {
        continue;
      }
      if (one instanceof COSDictionary dictionary) {
        for (COSName key : List.copyOf(dictionary.keySet())) {
          if (!OUTWARD.contains(key)) {
            COSBase value = dictionary.getItem(key);
            name(value, renamed).ifPresent(name -> dictionary.setItem(key, name));
            add(value, open);
          }
        }
      } else if (one instanceof COSArray array) {
        for (int i = 0; i < array.size(); i++) {
          COSBase value = array.get(i);
          int at = i;
          name(value, renamed).ifPresent(name -> array.set(at, name));
          add(value, open);
        }
      }
    }
  }

  private static void add(COSBase value, Deque<COSBase> open) {
    COSBase whole = value instanceof COSObject object ? object.getObject() : value;
    if (whole instanceof COSDictionary || whole instanceof COSArray) {
      open.add(whole);
    }
  }

  private static Optional<COSString> name(COSBase value, Function<String, String> renamed) {
    return value instanceof COSString text && NAME.matcher(text.getString()).matches()
        ? Optional.of(new COSString(renamed.apply(text.getString())))
        : Optional.empty();
  }
}
