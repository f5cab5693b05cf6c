package planted.rules.survey;

class ThingImpl {}
