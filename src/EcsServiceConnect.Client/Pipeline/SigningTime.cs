namespace EcsServiceConnect.Client.Pipeline;

/// <summary>When a request was signed.</summary>
/// <param name="Clock">What this machine's clock showed.</param>
/// <param name="Corrected">The time in the signature: the clock's, corrected by <see cref="ClockSkew"/>.</param>
internal readonly record struct SigningTime(DateTimeOffset Clock, DateTimeOffset Corrected);
