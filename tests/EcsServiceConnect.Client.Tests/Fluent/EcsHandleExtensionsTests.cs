using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Fluent;

public class EcsHandleExtensionsTests
{
    private const string ServiceArn = "arn:aws:ecs:eu-central-1:123456789012:service/prod/orders";

    private static readonly IEcsClient _ecs = ThrowingClient.Instance;

    [Fact]
    public void Cluster_NameOrNone_IsKept()
    {
        Assert.Equal("prod", _ecs.Cluster("prod").Name);
        Assert.Null(_ecs.Cluster().Name);
        Assert.Equal(["prod", "default"], new[] { _ecs.Cluster("prod"), _ecs.Cluster() }.Select(static cluster => cluster.ToString()));
    }

    [Fact]
    public void Service_OfCluster_KeepsBothNames()
    {
        var service = _ecs.Cluster("prod").Service("orders");

        Assert.Equal(("prod", "orders", "orders"), (service.Cluster, service.Name, service.ToString()));
    }

    [Theory]
    [InlineData(ServiceArn, "prod")]
    [InlineData("arn:aws:ecs:eu-central-1:123456789012:service/orders", null)]
    public void Service_Arn_TakesTheClusterFromIt(string arn, string? cluster)
    {
        var service = _ecs.Service(arn);

        Assert.Equal((cluster, arn), (service.Cluster, service.Name));
    }

    [Fact]
    public void Task_Arn_TakesTheClusterFromIt()
    {
        var task = _ecs.Task("arn:aws:ecs:eu-central-1:123456789012:task/prod/0123456789abcdef0123456789abcdef");

        Assert.Equal(("prod", task.Name), (task.Cluster, task.ToString()));
    }

    [Fact]
    public void Task_OfCluster_KeepsBothNames() =>
        Assert.Equal(("prod", "id"), (_ecs.Cluster("prod").Task("id").Cluster, _ecs.Cluster("prod").Task("id").Name));

    [Theory]
    [InlineData("orders")]
    [InlineData("arn:aws:ecs:eu-central-1:123456789012:cluster/prod")]
    [InlineData("")]
    public void ServiceAndTask_OtherText_Throws(string text)
    {
        Assert.Throws<ArgumentException>("arn", () => _ecs.Service(text));
        Assert.Throws<ArgumentException>("arn", () => _ecs.Task(text));
    }

    [Theory]
    [InlineData("orders", "orders")]
    [InlineData("orders:7", "orders")]
    [InlineData("arn:aws:ecs:eu-central-1:123456789012:task-definition/orders:7", "orders")]
    public void TaskDefinition_Name_YieldsTheFamily(string name, string family)
    {
        var definition = _ecs.TaskDefinition(name);

        Assert.Equal((family, name, name), (definition.Family, definition.Name, definition.ToString()));
    }

    [Fact]
    public void Names_Empty_Throw()
    {
        Assert.Throws<ArgumentException>("nameOrArn", () => _ecs.Cluster(""));
        Assert.Throws<ArgumentException>("nameOrArn", () => _ecs.Cluster("prod").Service(""));
        Assert.Throws<ArgumentException>("idOrArn", () => _ecs.Cluster("prod").Task(""));
        Assert.Throws<ArgumentException>("name", () => _ecs.Cluster("prod").CreateService(""));
        Assert.Throws<ArgumentException>("taskDefinition", () => _ecs.Cluster("prod").RunTask(""));
        Assert.Throws<ArgumentException>("name", () => _ecs.TaskDefinition(""));
    }

    [Fact]
    public void RunTask_TaskDefinition_SendsItsArn() =>
        Assert.Equal(
            LaunchSamples.DefinitionArn,
            _ecs.Cluster("prod").RunTask(new TaskDefinition { TaskDefinitionArn = LaunchSamples.DefinitionArn }).Build().TaskDefinition);

    [Fact]
    public void RunTask_UnregisteredTaskDefinition_Throws()
    {
        Assert.Throws<ArgumentException>("definition", () => _ecs.Cluster("prod").RunTask(new TaskDefinition()));
        Assert.Throws<ArgumentException>("definition", () => _ecs.Cluster("prod").CreateService("orders").FromTaskDefinition(new TaskDefinition()));
    }
}
