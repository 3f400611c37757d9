namespace EcsServiceConnect.Client.Testing;

/// <summary>The end of a saved state, after which what changes later can be appended.</summary>
/// <param name="Origin">What the state started from.</param>
/// <param name="CallCount">The number of calls up to here.</param>
/// <param name="Checksum">The last line, with the checksum of all lines before it.</param>
internal sealed record StatePosition(StateOrigin Origin, int CallCount, byte[] Checksum);
