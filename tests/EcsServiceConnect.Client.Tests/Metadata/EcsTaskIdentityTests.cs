using EcsServiceConnect.Client.Metadata;

namespace EcsServiceConnect.Client.Tests.Metadata;

public class EcsTaskIdentityTests
{
    [Fact]
    public void ToResourceAttributes_Ec2Container_HasEveryAttributeOfTheConventions()
    {
        var identity = TaskIdentityFactory.Create(
            Read<TaskMetadata>(MetadataBodies.Ec2TaskWithTags), Read<ContainerMetadata>(MetadataBodies.Ec2Container));

        Assert.Equal(
            [
                "cloud.provider = aws",
                "cloud.platform = aws_ecs",
                "cloud.region = eu-central-1",
                "cloud.account.id = 210987654321",
                "cloud.availability_zone = eu-central-1b",
                "cloud.resource_id = arn:aws:ecs:eu-central-1:210987654321:container/shop/5e2c9f7a1b3d4c6e8f0a2b4d6c8e0f1a/0d4f6b8a-2c1e-4a3b-9d7f-5e6c8a0b2d4f",
                "aws.ecs.cluster.arn = arn:aws:ecs:eu-central-1:210987654321:cluster/shop",
                "aws.ecs.container.arn = arn:aws:ecs:eu-central-1:210987654321:container/shop/5e2c9f7a1b3d4c6e8f0a2b4d6c8e0f1a/0d4f6b8a-2c1e-4a3b-9d7f-5e6c8a0b2d4f",
                "aws.ecs.launchtype = ec2",
                "aws.ecs.task.arn = arn:aws:ecs:eu-central-1:210987654321:task/shop/5e2c9f7a1b3d4c6e8f0a2b4d6c8e0f1a",
                "aws.ecs.task.id = 5e2c9f7a1b3d4c6e8f0a2b4d6c8e0f1a",
                "aws.ecs.task.family = orders",
                "aws.ecs.task.revision = 31",
                "container.id = 3b1f0c5a9d7e42f18a6c0b9e7d5f3a2c1e8b6d4f0a9c7e5b3d1f8a6c4e2b0d9f",
                "container.name = ecs-orders-31-orders-e8c4f0a2d6b19c00",
                "container.image.id = sha256:7f3e5d1c9b8a60427f3e5d1c9b8a60427f3e5d1c9b8a60427f3e5d1c9b8a6042",
                "container.image.name = 210987654321.dkr.ecr.eu-central-1.amazonaws.com/orders",
                "container.image.tags = [2.14]",
                "aws.log.group.names = [/shop/orders]",
                "aws.log.group.arns = [arn:aws:logs:eu-central-1:210987654321:log-group:/shop/orders:*]",
                "aws.log.stream.names = [ecs/orders/5e2c9f7a1b3d4c6e8f0a2b4d6c8e0f1a]",
                "aws.log.stream.arns = [arn:aws:logs:eu-central-1:210987654321:log-group:/shop/orders:log-stream:ecs/orders/5e2c9f7a1b3d4c6e8f0a2b4d6c8e0f1a]",
            ],
            identity.ToResourceAttributes().Select(Format));
    }

    [Fact]
    public void ToResourceAttributes_FargateContainerWithAnotherLogDriver_HasNoLogs()
    {
        var task = Read<TaskMetadata>(MetadataBodies.FargateTask);

        var attributes = TaskIdentityFactory.Create(task, task.Containers[0]).ToResourceAttributes();

        Assert.DoesNotContain(attributes, static attribute => attribute.Key.StartsWith("aws.log.", StringComparison.Ordinal));
        Assert.Equal("fargate", attributes.Single(static attribute => attribute.Key == "aws.ecs.launchtype").Value);
        Assert.DoesNotContain(attributes, static attribute => attribute.Key == "container.image.tags");
        Assert.Equal(
            ["public.ecr.aws/example/storefront@sha256:00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"],
            (string[])attributes.Single(static attribute => attribute.Key == "container.image.repo_digests").Value);
    }

    [Fact]
    public void ToResourceAttributes_LittleIsKnown_HasNoEmptyValues()
    {
        var identity = TaskIdentityFactory.Create(
            new TaskMetadata { TaskArn = "arn:aws-cn:ecs:cn-north-1:210987654321:task/1f2e3d" }, new ContainerMetadata { DockerId = "", Image = "" });

        Assert.Equal(
            [
                "cloud.provider = aws",
                "cloud.platform = aws_ecs",
                "cloud.region = cn-north-1",
                "cloud.account.id = 210987654321",
                "cloud.resource_id = arn:aws-cn:ecs:cn-north-1:210987654321:task/1f2e3d",
                "aws.ecs.cluster.arn = arn:aws-cn:ecs:cn-north-1:210987654321:cluster/default",
                "aws.ecs.task.arn = arn:aws-cn:ecs:cn-north-1:210987654321:task/1f2e3d",
                "aws.ecs.task.id = 1f2e3d",
            ],
            identity.ToResourceAttributes().Select(Format));
    }

    [Theory]
    [InlineData("shop", "arn:aws:ecs:eu-central-1:210987654321:cluster/shop")]
    [InlineData("arn:aws:ecs:eu-central-1:210987654321:cluster/shop", "arn:aws:ecs:eu-central-1:210987654321:cluster/shop")]
    [InlineData("", "arn:aws:ecs:eu-central-1:210987654321:cluster/other")]
    [InlineData(null, "arn:aws:ecs:eu-central-1:210987654321:cluster/other")]
    public void ClusterArn_NameOrArn_IsWhole(string? cluster, string expected)
    {
        var task = new TaskMetadata { Cluster = cluster, TaskArn = "arn:aws:ecs:eu-central-1:210987654321:task/other/1f2e3d" };

        Assert.Equal(expected, TaskIdentityFactory.Create(task, new ContainerMetadata()).ClusterArn.ToString());
    }

    [Theory]
    [InlineData("a b/c")]
    [InlineData("/")]
    public void ClusterArn_NeitherNameNorArn_Throws(string cluster)
    {
        var task = new TaskMetadata { Cluster = cluster, TaskArn = "arn:aws:ecs:eu-central-1:210987654321:task/other/1f2e3d" };

        var error = Assert.Throws<EcsTransportException>(() => TaskIdentityFactory.Create(task, new ContainerMetadata()));

        Assert.Contains("cluster", error.Message, StringComparison.Ordinal);
    }

    private static T Read<T>(string body)
        where T : class, IEcsModel<T> => EcsJson.Deserialize<T>(MetadataBodies.Read(body));

    private static string Format(KeyValuePair<string, object> attribute) =>
        $"{attribute.Key} = {(attribute.Value is string[] items ? $"[{string.Join(", ", items)}]" : attribute.Value)}";
}
