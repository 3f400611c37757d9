namespace EcsServiceConnect.Client.Testing;

/// <summary>One accepted call.</summary>
/// <param name="Moment">The simulated time of the call.</param>
/// <param name="Operation">The operation's name.</param>
/// <param name="Request">The request as JSON.</param>
/// <param name="IsSeed">Whether it was seeded, so that what it started was complete at once.</param>
internal readonly record struct JournalEntry(DateTimeOffset Moment, string Operation, ReadOnlyMemory<byte> Request, bool IsSeed);
