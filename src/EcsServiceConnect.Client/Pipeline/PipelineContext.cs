using Amazon.Runtime;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// What a step is given: the call, and what the steps outside it have added for the present attempt. It is a value, so
/// that an attempt that is still being canceled never sees what belongs to the next one.
/// </summary>
internal struct PipelineContext(EcsCall call)
{
    /// <summary>The call.</summary>
    public readonly EcsCall Call = call;

    /// <summary>The innermost limit of time around the step.</summary>
    public TimeLimit? TimeLimit;

    /// <summary>The number of the attempt, from 1.</summary>
    public int Attempt;

    /// <summary>The credentials to sign with.</summary>
    public ImmutableCredentials? Credentials;

    /// <summary>The signed request.</summary>
    public SignedMessage? Message;
}
