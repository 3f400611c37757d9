using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How the new revision of a service replaces the old one, with the deployment controller <c>ECS</c>. All but
/// <see cref="Rolling"/> run both revisions side by side, which needs up to twice the capacity, and need a load
/// balancer or Service Connect to shift traffic.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DeploymentStrategy(string Value)
{
    /// <summary>
    /// The new revision is started alongside the old one and can be tested; then it receives all production traffic at
    /// once. The old one stays for the bake time, so that a rollback is quick. Needs
    /// <see cref="DeploymentConfiguration.BakeTimeInMinutes"/>.
    /// </summary>
    public static DeploymentStrategy BlueGreen => new(Names.BlueGreen);

    /// <summary>
    /// Like blue/green, but production traffic shifts in two steps: a small share first, then the rest. The steps are
    /// set by <see cref="CanaryConfiguration"/>.
    /// </summary>
    public static DeploymentStrategy Canary => new(Names.Canary);

    /// <summary>
    /// Like blue/green, but production traffic shifts in equal steps with a wait after each. The steps are set by
    /// <see cref="LinearConfiguration"/>.
    /// </summary>
    public static DeploymentStrategy Linear => new(Names.Linear);

    /// <summary>
    /// Old tasks are replaced by new ones batch by batch, within
    /// <see cref="DeploymentConfiguration.MinimumHealthyPercent"/> and
    /// <see cref="DeploymentConfiguration.MaximumPercent"/>. This is the default.
    /// </summary>
    public static DeploymentStrategy Rolling => new(Names.Rolling);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="DeploymentStrategy.BlueGreen"/>
        public const string BlueGreen = "BLUE_GREEN";

        /// <inheritdoc cref="DeploymentStrategy.Canary"/>
        public const string Canary = "CANARY";

        /// <inheritdoc cref="DeploymentStrategy.Linear"/>
        public const string Linear = "LINEAR";

        /// <inheritdoc cref="DeploymentStrategy.Rolling"/>
        public const string Rolling = "ROLLING";
    }
}
