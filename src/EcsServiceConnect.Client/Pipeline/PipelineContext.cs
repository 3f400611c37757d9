using Amazon.Runtime;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// What a step is given: the call, and what the steps outside it have added for the present attempt. It is a value, so
/// that an attempt that is still being canceled never sees what belongs to the next one.
/// </summary>
internal readonly struct PipelineContext(EcsCall call)
{
    /// <summary>The call.</summary>
    public EcsCall Call { get; } = call;

    /// <summary>The innermost limit of time around the step.</summary>
    public TimeLimit? TimeLimit { get; init; }

    /// <summary>The number of the attempt, from 1.</summary>
    public int Attempt { get; init; }

    /// <summary>The credentials to sign with.</summary>
    public ImmutableCredentials? Credentials { get; init; }

    /// <summary>The signed request.</summary>
    public HttpRequestMessage? Message { get; init; }

    /// <summary>When the request was signed.</summary>
    public SigningTime SigningTime { get; init; }
}
