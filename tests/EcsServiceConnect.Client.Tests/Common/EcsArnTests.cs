using System.Globalization;

namespace EcsServiceConnect.Client.Tests.Common;

public class EcsArnTests
{
    private const string Prefix = "arn:aws:ecs:us-east-1:123456789012:";

    [Theory]
    [InlineData("cluster/prod", "cluster", "prod", "prod", null)]
    [InlineData("service/orders", "service", "orders", null, null)]
    [InlineData("service/prod/orders", "service", "orders", "prod", null)]
    [InlineData("task/0f9de17a-a9c4-4a6e-8b2a-5d1c2a9d0001", "task", "0f9de17a-a9c4-4a6e-8b2a-5d1c2a9d0001", null, null)]
    [InlineData("task/prod/0123456789abcdef", "task", "0123456789abcdef", "prod", null)]
    [InlineData("container/prod/t1/c1", "container", "c1", "prod", "t1")]
    [InlineData("container/c1", "container", "c1", null, null)]
    [InlineData("container/prod/c1", "container", "c1", "prod", null)]
    [InlineData("container-instance/i1", "container-instance", "i1", null, null)]
    [InlineData("container-instance/prod/i1", "container-instance", "i1", "prod", null)]
    [InlineData("task-set/prod/orders/ecs-svc/1234567890123456789", "task-set", "ecs-svc/1234567890123456789", "prod", "orders")]
    [InlineData("task-set/prod/orders/s1", "task-set", "s1", "prod", "orders")]
    [InlineData("service-deployment/prod/orders/d1", "service-deployment", "d1", "prod", "orders")]
    [InlineData("service-revision/prod/orders/4980306466373577095", "service-revision", "4980306466373577095", "prod", "orders")]
    [InlineData("capacity-provider/FARGATE_SPOT", "capacity-provider", "FARGATE_SPOT", null, null)]
    [InlineData("daemon/prod/log-agent", "daemon", "log-agent", "prod", null)]
    [InlineData("daemon-deployment/prod/log-agent/d1", "daemon-deployment", "d1", "prod", "log-agent")]
    [InlineData("daemon-revision/prod/log-agent/r1", "daemon-revision", "r1", "prod", "log-agent")]
    [InlineData("gateway/edge", "gateway", "edge", null, null)]
    [InlineData("gateway/prod/edge", "gateway", "edge", "prod", null)]
    [InlineData("gateway-route/prod/edge/r1", "gateway-route", "r1", "prod", "edge")]
    [InlineData("express-gateway-service/shop", "express-gateway-service", "shop", null, null)]
    [InlineData("attachment/11111111-2222-3333-4444-555555555555", "attachment", "11111111-2222-3333-4444-555555555555", null, null)]
    [InlineData("novelty/prod/one", "novelty", "one", "prod", null)]
    public void TryParse_EveryFormat_ReturnsPartsAndText(string resource, string? type, string? name, string? cluster, string? parent)
    {
        var isArn = EcsArn.TryParse(Prefix + resource, out var arn);

        Assert.Equal(type is not null, isArn);
        Assert.Equal((type, name, cluster, parent), (arn?.ResourceType, arn?.Name, arn?.ClusterName, arn?.ParentName));
        Assert.Equal(isArn ? Prefix + resource : null, arn?.ToString());
    }

    [Theory]
    [InlineData("task-definition/orders:7", "orders:7", "orders", 7)]
    [InlineData("task-definition/orders", "orders", "orders", null)]
    [InlineData("daemon-task-definition/log-agent:3", "log-agent:3", "log-agent", 3)]
    public void Parse_TaskDefinition_ReturnsFamilyAndRevision(string resource, string name, string family, int? revision)
    {
        var arn = EcsArn.Parse(Prefix + resource);

        Assert.Equal((name, family, revision, null), (arn.Name, arn.Family, arn.Revision, arn.ClusterName));
    }

    [Fact]
    public void Parse_OtherPartitionOrNamespace_ReturnsItsLocation()
    {
        var service = EcsArn.Parse("arn:aws-us-gov:ecs:us-gov-west-1:123456789012:service/prod/orders");
        var cloudMap = EcsArn.Parse("arn:aws-cn:servicediscovery:cn-north-1:123456789012:namespace/ns-abc");

        Assert.Equal(("aws-us-gov", "ecs", "us-gov-west-1", "123456789012"), (service.Partition, service.Service, service.Region, service.AccountId));
        Assert.Equal(
            ("aws-cn", "servicediscovery", "namespace", "ns-abc", null),
            (cloudMap.Partition, cloudMap.Service, cloudMap.ResourceType, cloudMap.Name, cloudMap.ClusterName));
    }

    [Theory]
    [InlineData("aws")]
    [InlineData("aws-cn")]
    [InlineData("aws-us-gov")]
    [InlineData("aws-iso")]
    [InlineData("aws-iso-b")]
    [InlineData("aws-iso-e")]
    [InlineData("aws-iso-f")]
    [InlineData("aws-eusc")]
    public void Parse_EveryPartition_ReturnsIt(string partition)
    {
        Assert.Equal(partition, EcsArn.Parse($"arn:{partition}:ecs:some-region-1:123456789012:cluster/prod").Partition);
        Assert.Equal("ns-1", EcsArn.Parse($"arn:{partition}:servicediscovery:some-region-1:123456789012:namespace/ns-1").Name);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("orders")]
    [InlineData("arn:aws:ecs:us-east-1:123456789012")]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:")]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:cluster")]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:cluster/")]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:cluster/a/b")]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:service/prod/")]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:service/prod/or ders")]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:service/a/b/c")]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:task-definition/:7")]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:task-definition/orders:latest")]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:task-definition/orders:0")]
    [InlineData("arn:aws:ecs:us-east-1:1234:cluster/prod")]
    [InlineData("arn:aws:ecs::123456789012:cluster/prod")]
    [InlineData("arn::ecs:us-east-1:123456789012:cluster/prod")]
    [InlineData("arn:aws:iam:us-east-1:123456789012:role/app")]
    [InlineData("ARN:aws:ecs:us-east-1:123456789012:cluster/prod")]
    public void TryParse_NoArn_IsFalse(string? text)
    {
        Assert.False(EcsArn.TryParse(text, out var arn));
        Assert.Null(arn);
    }

    [Fact]
    public void Parse_NoArn_ThrowsAndShowsAnArn()
    {
        var error = Assert.Throws<FormatException>(() => EcsArn.Parse("orders"));

        Assert.Contains("'orders'", error.Message, StringComparison.Ordinal);
        Assert.Contains("service/prod/orders", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Equals_SameText_IsTrue()
    {
        var first = EcsArn.Parse(Prefix + "cluster/prod");
        var same = EcsArn.Parse(Prefix + "cluster/prod");
        var other = EcsArn.Parse(Prefix + "cluster/test");

        Assert.True(first == same && first != other);
        Assert.Equal(first.GetHashCode(), same.GetHashCode());
    }

    [Fact]
    public void Parse_AsSpanParsable_ReturnsTheSame()
    {
        Assert.Equal(EcsArn.Parse(Prefix + "cluster/prod"), ParseAny<EcsArn>(Prefix + "cluster/prod"));
        Assert.False(CanParse<EcsArn>("prod"));
    }

    private static T ParseAny<T>(ReadOnlySpan<char> text)
        where T : ISpanParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);

    private static bool CanParse<T>(ReadOnlySpan<char> text)
        where T : ISpanParsable<T> => T.TryParse(text, CultureInfo.InvariantCulture, out _);

    [Theory]
    [InlineData("orders", false, "orders")]
    [InlineData("orders:7", false, "orders:7")]
    [InlineData("arn:aws:ecs:eu-central-1:123456789012:service/prod/orders", true, "orders")]
    [InlineData("arn:aws:ecs:eu-central-1:123456789012:task-definition/orders:7", true, "orders:7")]
    [InlineData("arn:aws:iam::123456789012:role/ecs/execution", true, "execution")]
    [InlineData("arn:aws:ecs:eu-central-1:123456789012:task-set/prod/orders/ecs-svc/1234567890123456789", true, "ecs-svc/1234567890123456789")]
    [InlineData("ecs-svc/1234567890123456789", false, "ecs-svc/1234567890123456789")]
    [InlineData("", false, "")]
    public void GetName_NameOrArn_ReturnsTheName(string text, bool isArn, string name)
    {
        Assert.Equal(isArn, EcsArn.IsArn(text));
        Assert.Equal(name, EcsArn.GetName(text));
    }

    [Fact]
    public void GetName_Null_Throws()
    {
        Assert.False(EcsArn.IsArn(null));
        Assert.Throws<ArgumentNullException>(() => EcsArn.GetName(null!));
    }
}
