using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Tests.Serialization;

public class ThreadLocalPoolTests
{
    [Fact]
    public void Take_AfterReturn_GivesTheSameObjectOnce()
    {
        var item = new Item();
        ThreadLocalPool<Item>.Return(item);

        Assert.Same(item, ThreadLocalPool<Item>.Take());
        Assert.Null(ThreadLocalPool<Item>.Take());
    }

    [Fact]
    public void Take_OnAnotherThread_GivesNothing()
    {
        var item = new Item();
        ThreadLocalPool<Item>.Return(item);
        var taken = item;

        var thread = new Thread(() => taken = ThreadLocalPool<Item>.Take());
        thread.Start();
        thread.Join();

        Assert.Null(taken);
    }

    private sealed class Item;
}
