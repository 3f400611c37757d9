using System.Diagnostics;

namespace EcsServiceConnect.Client;

/// <summary>The settings of an <see cref="EcsTaskProtection"/>.</summary>
[DebuggerDisplay("{EndpointText,nq}, {MaxAttempts} attempts, holds for {HoldPeriod}")]
public sealed class EcsTaskProtectionOptions : EcsAgentOptions
{
    /// <summary>Creates settings with their defaults.</summary>
    public EcsTaskProtectionOptions()
        : base(attemptTimeout: TimeSpan.FromSeconds(10))
    {
    }

    /// <summary>
    /// For how long <see cref="EcsTaskProtection.HoldAsync"/> protects the task at a time: whole minutes, 1 to 2,880. It is renewed after half
    /// of it. After a program has crashed, its task stays protected for no longer than this.
    /// </summary>
    /// <value>The default is 10 minutes.</value>
    public TimeSpan HoldPeriod { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How long the disposal of the last hold may take to lift the protection. What is not lifted then ends by itself, after
    /// <see cref="HoldPeriod"/> at the latest.
    /// </summary>
    /// <value>The default is 5 seconds.</value>
    public TimeSpan ReleaseTimeout { get; set; } = TimeSpan.FromSeconds(5);
}
