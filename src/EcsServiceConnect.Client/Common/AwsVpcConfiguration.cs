using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The subnets, security groups and public address of tasks with network mode <c>awsvpc</c>.</summary>
/// <remarks>
/// <para>All subnets and security groups must belong to one VPC.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html</para>
/// </remarks>
[EcsShape]
public sealed partial record AwsVpcConfiguration
{
    /// <summary>
    /// Required. The ids of the subnets that tasks may be placed in, 1 to 16, such as <c>subnet-0123456789abcdef0</c>.
    /// Subnets in several Availability Zones keep a service up when one zone fails.
    /// </summary>
    [Unordered]
    [LengthRange(1, 16, HasServiceMessage = true)]
    public required IReadOnlyList<string> Subnets { get; init; }

    /// <summary>
    /// The ids of the security groups of the tasks' network interfaces, at most 5. For Service Connect they must let in
    /// the traffic of the clients to the port that the proxy listens on.
    /// </summary>
    /// <value>Null: the default security group of the VPC.</value>
    [Unordered]
    [LengthRange(0, 5)]
    public IReadOnlyList<string>? SecurityGroups { get; init; }

    /// <summary>
    /// Whether tasks get a public IP address. Only <see cref="Models.AssignPublicIp.Disabled"/> is possible on
    /// container instances.
    /// </summary>
    /// <value>Absent: <c>DISABLED</c>.</value>
    [AbsentMeans(AssignPublicIp.Names.Disabled)]
    public AssignPublicIp AssignPublicIp { get; init; }
}
