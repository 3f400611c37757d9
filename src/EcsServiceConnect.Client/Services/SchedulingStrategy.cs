using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How the number of a service's tasks is decided.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct SchedulingStrategy(string Value)
{
    /// <summary>
    /// One task on every active container instance that meets the placement constraints; tasks come and go with
    /// instances. There is no desired count, placement strategy or automatic scaling. Not on Fargate, and only with
    /// the deployment controller <c>ECS</c>.
    /// </summary>
    public static SchedulingStrategy Daemon => new(Names.Daemon);

    /// <summary>
    /// As many tasks as desired, spread over Availability Zones unless a placement strategy changes that. The
    /// default, and the only strategy with the deployment controllers <c>CODE_DEPLOY</c> and <c>EXTERNAL</c>.
    /// </summary>
    public static SchedulingStrategy Replica => new(Names.Replica);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="SchedulingStrategy.Daemon"/>
        public const string Daemon = "DAEMON";

        /// <inheritdoc cref="SchedulingStrategy.Replica"/>
        public const string Replica = "REPLICA";
    }
}
