using System.Collections.Concurrent;
using System.Reflection;
using Xunit.v3;

namespace EcsServiceConnect.TestSupport;

/// <summary>
/// Verifies after each test that the state of every <see cref="TestEcs"/> in it can be restored from its calls alone.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class VerifyReplayAttribute : BeforeAfterTestAttribute
{
    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (TestContext.Current.KeyValueStorage.TryRemove(GetKey(test), out var registered))
        {
            foreach (var ecs in (ConcurrentQueue<TestEcs>)registered!)
            {
                // The in-memory ECS completes its calls at once, so that nothing blocks here.
                ReplayVerifier.VerifyAsync(ecs.Ecs, ecs.Clock).GetAwaiter().GetResult();
            }
        }
    }

    /// <summary>Registers an ECS for the verification after the current test.</summary>
    internal static void Register(TestEcs ecs)
    {
        var context = TestContext.Current;
        var registered = context.KeyValueStorage.GetOrAdd(GetKey(context.Test!), static _ => new ConcurrentQueue<TestEcs>());
        ((ConcurrentQueue<TestEcs>)registered!).Enqueue(ecs);
    }

    private static string GetKey(Xunit.Sdk.ITestMetadata test) => $"{nameof(TestEcs)} of {test.UniqueID}";
}
