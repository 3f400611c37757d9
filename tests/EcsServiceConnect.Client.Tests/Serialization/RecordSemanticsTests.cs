using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Tests.Serialization;

public class RecordSemanticsTests
{
    [Fact]
    public void GetMember_NestedRecord_LeadsToItsSemantics()
    {
        var container = RecordSemantics.For<RegisterTaskDefinitionRequest>().GetMember("containerDefinitions");

        Assert.Equal(ItemMatching.ByKey, container.Matching);
        Assert.True(container.Record!.GetMember("name").IsKey);
        Assert.True(container.Record.GetMember("environment").IsSensitive);
        Assert.True(container.Record.GetMember("dockerLabels").IsMap);
        Assert.Equal(ItemMatching.ByValue, container.Record.GetMember("links").Matching);
    }

    [Fact]
    public void GetMember_PlainOrUnknownMember_HasNoFacts()
    {
        Assert.Equal(new MemberSemantics("cpu"), RecordSemantics.For<RegisterTaskDefinitionRequest>().GetMember("cpu"));
        Assert.Equal(default, RecordSemantics.For<RegisterTaskDefinitionRequest>().GetMember("aMemberOfTomorrow"));
    }

    [Fact]
    public void GetMember_OnlyInTheDescribedRecord_IsReceivedOnly()
    {
        var request = RecordSemantics.For<RegisterTaskDefinitionRequest>();

        Assert.True(request.GetMember("family").IsRequired);
        Assert.Equal(
            ["compatibilities", "deleteRequestedAt", "deregisteredAt", "registeredAt", "registeredBy", "requiresAttributes", "revision", "status", "taskDefinitionArn"],
            request.Members.Where(member => member.IsReceivedOnly).Select(member => member.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void For_SameRecord_ReturnsSameInstance() =>
        Assert.Same(RecordSemantics.For<Tag>(), RecordSemantics.For<RegisterTaskDefinitionRequest>().GetMember("tags").Record);
}
