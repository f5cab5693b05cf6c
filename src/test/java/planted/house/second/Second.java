package planted.house.second;

public record Second(String name) {}
