namespace EcsServiceConnect.Client;

/// <summary>The way of the lines from a warning to the endpoints that it is about, beside the namespace.</summary>
/// <param name="Column">The column of the card with the warning.</param>
/// <param name="X">Where the way goes up and down.</param>
/// <param name="FromY">The middle of the warning's line.</param>
/// <param name="Tone">The class of its colour.</param>
/// <param name="Targets">The endpoints: the column of each, and the middle of its line.</param>
internal sealed record EdgeLayout(ColumnLayout Column, int X, int FromY, string Tone, IReadOnlyList<(ColumnLayout Column, int Y)> Targets);
