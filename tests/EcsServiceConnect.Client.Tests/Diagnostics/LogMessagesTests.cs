using System.Reflection;
using EcsServiceConnect.Client.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EcsServiceConnect.Client.Tests.Diagnostics;

public class LogMessagesTests
{
    [Fact]
    public void EventIds_OfAllMessages_AreUnique()
    {
        var ids = typeof(LogMessages).GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .Where(message => message is not null)
            .Select(message => message!.EventId)
            .ToList();

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.DoesNotContain(0, ids);
    }
}
