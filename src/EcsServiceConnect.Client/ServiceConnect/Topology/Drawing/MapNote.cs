namespace EcsServiceConnect.Client;

/// <summary>A line in a card, below its endpoints.</summary>
/// <param name="Text">The text, as short as it must be.</param>
/// <param name="Full">All that there is to say.</param>
/// <param name="Tone">The class of its colour: plain, cannot or perhaps.</param>
internal sealed record MapNote(string Text, string Full, string Tone)
{
    public const string Plain = "plain";
    public const string Cannot = "cannot";
    public const string Perhaps = "perhaps";
}
