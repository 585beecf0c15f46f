package io.carryover.parity.compare;

import io.carryover.parity.fixture.Declaration;
import io.carryover.parity.fixture.Expectations;

/** What is expected of one API instead of what is expected of all, and the declaration that allows it. */
public record OwnExpectations(Declaration declaration, Expectations expectations) {}
