namespace EcsServiceConnect.Client.Conventions.Sources;

/// <summary>A comment, the text of a documentation comment, a string literal, or a line of Markdown.</summary>
public sealed record SourceText(int Line, string Text);
