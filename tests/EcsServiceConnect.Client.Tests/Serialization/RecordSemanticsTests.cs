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
    public void GetMember_PlainOrUnknownMember_IsTheDefault()
    {
        Assert.Equal(default, RecordSemantics.For<RegisterTaskDefinitionRequest>().GetMember("family"));
        Assert.Equal(default, RecordSemantics.For<RegisterTaskDefinitionRequest>().GetMember("aMemberOfTomorrow"));
    }

    [Fact]
    public void For_SameRecord_ReturnsSameInstance() =>
        Assert.Same(RecordSemantics.For<Tag>(), RecordSemantics.For<RegisterTaskDefinitionRequest>().GetMember("tags").Record);
}
