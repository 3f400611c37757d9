namespace EcsServiceConnect.Client;

/// <summary>A line in a card, below its endpoints.</summary>
/// <param name="Text">The text, as short as it must be.</param>
/// <param name="Tooltip">All that there is to say.</param>
/// <param name="Tone">The class of its colour: plain, cannot or perhaps.</param>
internal sealed record NoteLayout(string Text, string Tooltip, string Tone)
{
    public const string Plain = "plain";
    public const string Unreachable = "cannot";
    public const string PossiblyUnreachable = "perhaps";
}
