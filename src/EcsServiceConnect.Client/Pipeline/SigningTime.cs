namespace EcsServiceConnect.Client.Pipeline;

/// <summary>The moment of signing.</summary>
/// <param name="Clock">What this machine's clock said.</param>
/// <param name="Signed">What the request was signed with: the clock, corrected.</param>
internal readonly record struct SigningTime(DateTimeOffset Clock, DateTimeOffset Signed);
