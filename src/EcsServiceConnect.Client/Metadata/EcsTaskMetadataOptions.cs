using System.Diagnostics;

namespace EcsServiceConnect.Client;

/// <summary>The settings of an <see cref="EcsTaskMetadata"/>.</summary>
[DebuggerDisplay("{EndpointText,nq}, {MaxAttempts} attempts")]
public sealed class EcsTaskMetadataOptions : EcsAgentOptions
{
    /// <summary>Creates settings with their defaults.</summary>
    public EcsTaskMetadataOptions()
        : base(attemptTimeout: TimeSpan.FromSeconds(5))
    {
    }
}
