using System.Text.Json;

namespace EcsServiceConnect.LocalServer.Control;

/// <summary>Something that was set up over the control endpoint.</summary>
/// <param name="Id">Its number, which identifies it.</param>
/// <param name="Setup">The fault or the outcome.</param>
/// <param name="Definition">The members that it was set up with.</param>
internal sealed record NumberedSetup<TSetup>(int Id, TSetup Setup, JsonElement Definition);
