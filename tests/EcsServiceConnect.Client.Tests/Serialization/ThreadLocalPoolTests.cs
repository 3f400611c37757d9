using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Tests.Serialization;

public class ThreadLocalPoolTests
{
    [Fact]
    public void Rent_AfterReturn_GivesTheSameObjectOnce()
    {
        var item = new Item();
        ThreadLocalPool<Item>.Return(item);

        Assert.Same(item, ThreadLocalPool<Item>.Rent(static () => new Item()));
        Assert.NotSame(item, ThreadLocalPool<Item>.Rent(static () => new Item()));
    }

    [Fact]
    public void Rent_OnAnotherThread_CreatesAnObject()
    {
        var item = new Item();
        ThreadLocalPool<Item>.Return(item);
        Item? rented = null;

        var thread = new Thread(() => rented = ThreadLocalPool<Item>.Rent(static () => new Item()));
        thread.Start();
        thread.Join();

        Assert.NotNull(rented);
        Assert.NotSame(item, rented);
    }

    private sealed class Item;
}
