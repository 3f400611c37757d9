namespace EcsServiceConnect.Client.Diagrams.Svg;

/// <summary>A line of text in a node, below its endpoints, or a warning below the title.</summary>
/// <param name="Text">The text, shortened to fit.</param>
/// <param name="Tooltip">The details.</param>
/// <param name="Tone">The end of the CSS classes that color it.</param>
internal sealed record NoteLayout(string Text, string Tooltip, string Tone)
{
    public const string Plain = "plain";
    public const string Unreachable = "unreachable";
    public const string PossiblyUnreachable = "possibly";
}
