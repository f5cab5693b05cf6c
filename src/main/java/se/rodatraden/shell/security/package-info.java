/// The two security chains: officials' views with sign-in, everything else without a session.
@NullMarked
package se.rodatraden.shell.security;

import org.jspecify.annotations.NullMarked;
