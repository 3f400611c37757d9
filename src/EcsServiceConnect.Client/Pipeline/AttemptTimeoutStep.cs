using Polly.Timeout;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>The limit of one attempt. Each call says how long it is; an infinite one does not apply.</summary>
internal static class AttemptTimeoutStep
{
    public static TimeoutStrategyOptions ToStrategy() => new()
    {
        Name = "EcsAttemptTimeout",
        TimeoutGenerator = arguments => ValueTask.FromResult(EcsCall.Of(arguments.Context).AttemptTimeout),
    };
}
