using Amazon;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;
using Partition = EcsServiceConnect.Client.Endpoints.Partition;

namespace EcsServiceConnect.Client.Tests.Endpoints;

public class PartitionTests
{
    /// <summary>Every region of the AWS SDK, and names that are nearly one.</summary>
    public static TheoryData<string> Names { get; } =
    [
        .. RegionEndpoint.EnumerableAllRegions.SelectMany(region => (string[])[region.SystemName, region.SystemName + "x", region.SystemName[..^1] + "42"]),
        "us-gov-newly-9", "us-gov-a-b-1", "us-gov", "us-gov-", "us-gov--1", "us-iso-west", "us-isox-west-1", "eusc-fr-east-1", "eusc-de-1",
        "cn-", "cn-north", "cn-north-", "cn-north-1-a", "nonsense", "-", "a",
        "aws-global", "aws-cn-global", "aws-us-gov-global", "aws-iso-global", "aws-iso-b-global", "aws-iso-e-global", "aws-iso-f-global",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Get_AnyRegion_AgreesWithTheAwsSdk(string region)
    {
        var theirs = Fn.Partition(region);

        var ours = Partition.Get(region);

        Assert.Equal((theirs.name, theirs.dnsSuffix, theirs.dualStackDnsSuffix), (ours.Name, ours.DnsSuffix, ours.DualStackDnsSuffix));
        Assert.True(theirs.supportsFIPS && theirs.supportsDualStack);
    }
}
