using EcsServiceConnect.LocalServer.Page;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace EcsServiceConnect.LocalServer.Tests.Page;

public class PageQueryTests
{
    [Theory]
    [InlineData("", "prod/orders", "?open=prod%2Forders")]
    [InlineData("?open=prod/orders", "prod/orders", "?")]
    [InlineData("?open=prod/orders&filter=a%26b", "prod/web", "?open=prod%2Forders&open=prod%2Fweb&filter=a%26b")]
    [InlineData("?open=a/b&open=a/b&unknown=1", "a/b", "?")]
    public void Toggle_Service_KeepsTheRest(string query, string service, string expected) => Assert.Equal(expected, Parse(query).Toggle(service));

    [Theory]
    [InlineData("", "anything", true)]
    [InlineData("?filter=%20ORD%20", "prod/orders", true)]
    [InlineData("?filter=ord", "prod/web", false)]
    [InlineData("?filter=ord", null, false)]
    public void Matches_Text_IgnoresCase(string query, string? text, bool expected) => Assert.Equal(expected, Parse(query).Matches(text));

    [Fact]
    public void Parse_LongFilter_IsCut() => Assert.Equal(100, Parse($"?filter={new string('a', 5000)}").Filter.Length);

    private static PageQuery Parse(string query) => PageQuery.Parse(new QueryCollection(QueryHelpers.ParseQuery(query)));
}
