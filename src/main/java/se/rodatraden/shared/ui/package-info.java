/// What officials' views of several modules are put together from: the field for a text in several
/// languages, the dialog that does one thing, and a problem said in words. Here and not in `shell`,
/// since nothing may depend on `shell`; and apart from the rest of `shared`, since only views need
/// it.
@NamedInterface("ui")
@NullMarked
package se.rodatraden.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
