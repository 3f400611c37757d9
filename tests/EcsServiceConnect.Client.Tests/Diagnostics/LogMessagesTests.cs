using System.Reflection;
using EcsServiceConnect.Client.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EcsServiceConnect.Client.Tests.Diagnostics;

public class LogMessagesTests
{
    private static IReadOnlyList<LoggerMessageAttribute> Messages { get; } =
    [
        .. typeof(LogMessages).GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Select(static method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>(),
    ];

    [Fact]
    public void EventIds_AllMessages_AreUnique()
    {
        Assert.NotEmpty(Messages);
        Assert.Distinct(Messages.Select(static message => message.EventId));
        Assert.DoesNotContain(Messages, static message => message.EventId == 0);
    }

    [Fact]
    public void EventNames_AllMessages_AreSetAndUnique()
    {
        Assert.All(Messages, static message => Assert.NotEmpty(message.EventName ?? ""));
        Assert.Distinct(Messages.Select(static message => message.EventName));
    }
}
