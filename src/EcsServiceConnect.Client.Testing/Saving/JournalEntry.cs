namespace EcsServiceConnect.Client.Testing;

/// <summary>One call that was accepted.</summary>
/// <param name="Moment">The simulated moment at which it was.</param>
/// <param name="Operation">The operation's name.</param>
/// <param name="Request">The request as JSON.</param>
/// <param name="IsSeed">Whether what it began came to rest at once.</param>
internal readonly record struct JournalEntry(DateTimeOffset Moment, string Operation, byte[] Request, bool IsSeed);
