package planted.rules.picture.ui;

public class PublicView {}
