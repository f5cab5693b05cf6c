package planted.house.first;

import planted.house.second.Second;

public record UsesSecond(Second second) {}
