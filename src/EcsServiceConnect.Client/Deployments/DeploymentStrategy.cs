using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct DeploymentStrategy(string Value)
{
    /// <summary>TODO</summary>
    public static DeploymentStrategy BlueGreen => new(Names.BlueGreen);

    /// <summary>TODO</summary>
    public static DeploymentStrategy Canary => new(Names.Canary);

    /// <summary>TODO</summary>
    public static DeploymentStrategy Linear => new(Names.Linear);

    /// <summary>TODO</summary>
    public static DeploymentStrategy Rolling => new(Names.Rolling);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
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
