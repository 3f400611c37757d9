using Polly.Timeout;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// The limit of the whole call, over its attempts and pauses. Each call says how long it is; an infinite one does not apply.
/// </summary>
internal static class TotalTimeoutStep
{
    public static TimeoutStrategyOptions ToStrategy() => new()
    {
        Name = "EcsTotalTimeout",
        TimeoutGenerator = arguments => ValueTask.FromResult(EcsCall.Of(arguments.Context).Timeout),
        OnTimeout = arguments =>
        {
            // Polly reports both limits by the same exception; this tells them apart.
            EcsCall.Of(arguments.Context).TotalTimedOut = true;
            return ValueTask.CompletedTask;
        },
    };
}
